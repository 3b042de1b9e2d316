/* topic-page(n, own, theirs, partners, named)
What a country, region, subject or strategy item is answered with, for RETURN: its own facts with their records,
its partners with all of theirs, the units at the ends of its own. The type TopicRow, but for what it is part of.
*/
n {@card(n)} AS thing,
[fact IN own | fact {@evidence(fact)}] AS evidence,
[fact IN theirs | fact {@full-fact(fact)}] AS facts,
[partner IN partners | partner {@node(partner)}] AS nodes,
[unit IN named | unit {.id, @names(), .officialOrder}] AS units,
@statistics(n) AS statistics,
@records(n) AS records
