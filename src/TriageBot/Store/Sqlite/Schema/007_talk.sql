-- What was said and promised in a case beside its state, as JSON; null before the first answer. Its clocks stand in sla,
-- of the kinds 'promise' and 'followUp'.
alter table cases add column talk text;
