select min(max(k.next_at, coalesce(b.held_until, 0)))
from card k left join bot_conversation b on b.channel = k.channel and b.conversation = k.conversation
where k.state in ('due', 'posting', 'updating');
