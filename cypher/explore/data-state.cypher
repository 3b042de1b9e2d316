/* explore/data-state · READ
How much of the picture is known and up to when: records, sources, series, and for how many things each answer is
known. One row.
$confirmedSince  date = date('2021-04-01')  a confirmation before this day counts as old
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
  head(COLLECT { MATCH (f:Agreement) WHERE @visible(f) AND @on-record(f)
    RETURN {total: count(f), end: count(CASE WHEN @end-known(f) THEN 1 END), signed: count(f.signedOn),
      confirmed: count(CASE WHEN f.confirmedOn >= $confirmedSince THEN 1 END),
      caretaker: count(CASE WHEN @caretaker(f) THEN 1 END)} }) AS agreements,
  head(COLLECT { MATCH (f:Activity) WHERE @visible(f) AND @on-record(f)
    RETURN {total: count(f), start: count(f.startsOn), end: count(f.endsOn),
      unit: count(CASE WHEN @run-by-known(f) THEN 1 END)} }) AS activities,
  head(COLLECT { MATCH (n:Partner) WHERE @is-partner(n) AND @visible(n)
    RETURN {total: count(n), coordinates: count(n.lat + n.lon), japanese: count(n.nameJa)} }) AS partners,
  COUNT { MATCH (n:Entity|Record|Source) WHERE n.seenFrom IS NULL OR n.seenTo IS NULL } AS unreachable
