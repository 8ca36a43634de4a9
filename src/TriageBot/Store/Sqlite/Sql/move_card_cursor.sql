update card_cursor set seq = @upto;
