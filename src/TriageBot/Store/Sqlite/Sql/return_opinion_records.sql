update opinion_budget set records = records - @records where month = @month;
