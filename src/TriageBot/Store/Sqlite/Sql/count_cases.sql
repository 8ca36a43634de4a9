select count(*)
from cases
where state in (select value from json_each(@states)) and (@assignee is null or coalesce(assignee, '') = @assignee);
