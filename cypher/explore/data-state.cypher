/* explore/data-state · READ
What is recorded of one version of the data, whatever the day: records, sources, series, and of how many partners a place
and a Japanese name are known. One row.
*/
MATCH (meta:Meta)
RETURN @data-version(meta) AS dataVersion,
  COUNT { MATCH (r:Record) WHERE @live(r) AND @visible(r) } AS records,
  COUNT { MATCH (s:Source) WHERE @visible(s) } AS sources,
  COLLECT { MATCH (r:Record) WHERE @live(r) AND r.statedOn IS NOT NULL AND @visible(r)
    RETURN DISTINCT r.statedOn AS day ORDER BY day } AS statedOn,
  COLLECT { MATCH (e:Series)<-[:EDITION_OF]-(s:Source)<-[:FROM]-(r:Record) WHERE @live(r) AND @visible(s, r)
    WITH e, count(DISTINCT r) AS records, collect(DISTINCT coalesce(s.publishedOn, r.statedOn)) AS published
    ORDER BY e.id
    RETURN {series: e.id, title: e.title, records: records, published: published} } AS series,
  head(COLLECT { MATCH (n:Partner) WHERE @is-partner(n) AND @visible(n)
    RETURN {total: count(n), coordinates: count(n.lat + n.lon), japanese: count(n.nameJa)} }) AS partners,
  COUNT { MATCH (n:Entity|Record|Source) WHERE n.seenFrom IS NULL OR n.seenTo IS NULL } AS unreachable
