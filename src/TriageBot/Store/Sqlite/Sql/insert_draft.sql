insert into draft (case_id, version, language, template, public, direct, checks)
values (@case_id, @version, @language, @template, @public, @direct, @checks);
