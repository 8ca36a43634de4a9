select c.id, d.template, d.language, d.public, d.direct, d.checks
from cases c
join draft d on d.case_id = c.id and d.version = c.draft_version
where c.id in (select value from json_each(@ids));
