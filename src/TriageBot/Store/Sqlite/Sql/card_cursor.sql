select seq from card_cursor;
