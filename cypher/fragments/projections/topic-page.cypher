/* topic-page(n, own, theirs, partners, named)
What a country, region, subject or strategy item is answered with, for RETURN: the ids of its own facts, its partners
with all of theirs, the units at the ends of its own. The type TopicRow, but for what it is part of.
*/
n {@card(n)} AS thing,
[fact IN own | fact.id] AS own,
[fact IN theirs | fact {@full-fact(fact)}] AS facts,
[partner IN partners | partner {@node(partner)}] AS nodes,
[unit IN named | unit {.id, @names(), .officialOrder}] AS units
