/* topic-page(n, own, partners, named)
What a country, region, subject or strategy item is answered with, for RETURN: the ids of its own facts, its partners,
the units at the ends of its own. The type TopicRow, but for what it is part of.
*/
n {@card(n)} AS thing,
[fact IN own | fact.id] AS own,
[partner IN partners | partner {@node(partner)}] AS nodes,
[unit IN named | unit {.id, @names(), .officialOrder}] AS units
