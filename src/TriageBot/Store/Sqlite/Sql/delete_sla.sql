delete from sla where case_id = @case_id and kind = @kind;
