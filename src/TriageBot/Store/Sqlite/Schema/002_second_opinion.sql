-- Text records that were asked about, by month in UTC; not folded from the log: a crash must not give them back.
create table opinion_budget (
    month text primary key,
    records integer not null
) without rowid;

-- Messages that a model abstained on and nobody else was asked about.
create index triage_unadvised on triage (at)
where json_extract(json, '$.abstained') = 1
  and json_extract(json, '$.opinion') is null
  and json_extract(json, '$.labelledBy') is null;
