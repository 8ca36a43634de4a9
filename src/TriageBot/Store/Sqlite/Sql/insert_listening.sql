insert or ignore into listening (channel, brand, since) values (@channel, @brand, @since);
