select hash from event where case_id = @case_id order by seq desc limit 1;
