/* explore/belonging-to · READ
What belongs to these countries, regions, subjects and items of the strategy, each once, nearest and strongest first:
how many there are, and the first of them. One row.
$ids     string[] = ['BE', 'the-disaster-resilience']  of which, the first of them before the others
$except  string[] = ['BE']                             what is known already
$most    integer = 20                                  how many of the first, 0 to 50
*/
CALL () {
  UNWIND range(0, size($ids) - 1) AS place
  MATCH (n:Entity {id: $ids[place]}) WHERE @visible(n)
  @leads-of(n, leads)
  UNWIND leads AS lead
  WITH lead, place ORDER BY lead.nearness, place
  WITH lead.id AS id, collect({nearness: lead.nearness, by: $ids[place]})[0] AS best WHERE NOT id IN $except
  MATCH (n:Entity {id: id}) WHERE @visible(n) AND NOT n:Agreement AND NOT n:HomeUniversity
  @strength(n, inForce, recent, lastYear)
  WITH n, best ORDER BY best.nearness, @shelf(n), inForce DESC, recent DESC, lastYear DESC, n.id
  RETURN collect({id: n.id, by: best.by}) AS ranked
}
RETURN size(ranked) AS total, ranked[..$most] AS first
