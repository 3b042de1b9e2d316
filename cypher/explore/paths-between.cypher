/* explore/paths-between · READ
What two units or organizations can be joined by: all facts between a unit and an organization, and activities that
organizations share, with their ends. One row; none where an end is absent or hidden.
$from  string = 'dep-irides'     a unit's or organization's id
$to    string = 'org-ku-leuven'  another one's id
*/
MATCH (e:Entity) WHERE e.id IN [$from, $to] AND @visible(e) AND @drawn(e)
WITH count(e) AS ends WHERE ends = 2
CALL () {                                                         // home and countries join everything, and so nothing
  MATCH (f)-[b:BETWEEN|INVOLVES]->(o:Organization) WHERE NOT o:HomeUniversity
    AND @visible(f, b, o) AND @on-record(f) AND @counts(f)
  WITH f, count(DISTINCT o) AS sharing
  WHERE f:Activity AND sharing > 1
    OR EXISTS { (u:Department)<-[r:HELD_BY|RUN_BY]-(f) WHERE @visible(u, r) }
  WITH f, sharing ORDER BY f.id
  RETURN collect(f {@full-fact(f)}) AS facts,
    collect(CASE WHEN f:Activity AND sharing > 1
      THEN f {.id, .kind, @shown-names(), .organizations} END) AS shared
}
@ends-of(facts, nodes)
RETURN facts, nodes, shared
