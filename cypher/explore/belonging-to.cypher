/* explore/belonging-to · READ
What belongs to these countries, regions, subjects and items of the strategy, each once and with what it is nearest to;
one row is one thing.
$ids     string[] = ['BE', 'the-disaster-resilience']  of which, the first of them before the others
$except  string[] = ['BE']                             what is known already
*/
UNWIND range(0, size($ids) - 1) AS place
MATCH (n:Entity {id: $ids[place]}) WHERE @visible(n)
@leads-of(n, leads)
UNWIND leads AS lead
WITH lead, place ORDER BY lead.nearness, place
WITH lead.id AS id, collect({nearness: lead.nearness, by: $ids[place]})[0] AS best WHERE NOT id IN $except
MATCH (n:Entity {id: id}) WHERE @visible(n) AND NOT n:Agreement AND NOT n:HomeUniversity
RETURN n.id AS id, best.by AS by, best.nearness AS nearness, @shelf(n) AS shelf
ORDER BY id
