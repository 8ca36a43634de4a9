insert into opinion_budget (month, records)
select @month, @records where @records <= @most
on conflict (month) do update
set records = records + excluded.records
where records + excluded.records <= @most;
