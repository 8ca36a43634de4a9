select min(next_at) from card where state in ('due', 'posting', 'updating');
