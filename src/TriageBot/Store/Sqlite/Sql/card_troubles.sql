select k.trouble, b.kind from card k
left join bot_conversation b on b.channel = k.channel and b.conversation = k.conversation
where k.case_id = @case_id and k.trouble is not null order by k.id;
