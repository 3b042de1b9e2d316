/* explore/node-evidence · READ
What is behind the nodes asked for: their agreements and activities on record, and the live records that say so.
One row.
$ids  string[] = ['dep-irides', 'org-ku-leuven']  ids on the canvas, at most 2 000
*/
MATCH (meta:Meta)
CALL () {
  MATCH (n:Entity) WHERE n.id IN $ids AND @visible(n) AND @drawn(n)
  WITH n ORDER BY n.id
  RETURN collect(n) AS here
}
@with-sub-units(here, whole)
@facts-of(whole, met)
RETURN @data-version(meta) AS dataVersion,
  [f IN met WHERE @counts(f) | f {.id, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .homeRole,
    labels: labels(f), .organizations, records: @record-ids(f),
    ends: [(f)-[r:HELD_BY|RUN_BY]->(u) WHERE @visible(r, u) | {id: @counted-id(u), role: r.role}]}] AS facts,
  [n IN here | n {.id, records: @record-ids(n)}] AS nodes
