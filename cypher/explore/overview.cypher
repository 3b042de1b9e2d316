/* explore/overview · READ
The whole picture: all partners, units and facts on record with all that a fact filter asks about, and the lists beside
them. One row.
*/
MATCH (meta:Meta)
RETURN @data-version(meta) AS dataVersion,
COLLECT { MATCH (n:Partner) WHERE @is-partner(n) AND @visible(n)
  RETURN n {@node(n)} AS one ORDER BY one.id } AS partners,
COLLECT { MATCH (n:Department) WHERE @visible(n)
  RETURN n {@node(n)} AS one ORDER BY one.officialOrder, one.id } AS units,
COLLECT { MATCH (f:Agreement|Activity) WHERE @visible(f) AND @on-record(f)
  RETURN f {@full-fact(f), .signedOn, .renewedOn, .expiresOn, .startsOn, .signedYear, .startYear,
    .strategyItems, .themes, .series, .sourceKinds} AS one ORDER BY one.id } AS facts,
COLLECT { MATCH (n:Region {scheme: 'plate'}) WHERE @visible(n)
  RETURN n {.id, @names(), .order} AS one ORDER BY n.order, n.id } AS regions,
COLLECT { MATCH (n:Country) WHERE @visible(n) AND EXISTS { (n)<-[:LOCATED_IN]-(:Partner) }
  RETURN n {.id, @names(), .code, .regionId} AS one ORDER BY n.id } AS countries,
COLLECT { MATCH (n:Statistic) WHERE n.metric ENDS WITH '_level_agreements' AND @visible(n)
    AND NOT EXISTS { (n)-[:APPLIES_TO]->(x) WHERE NOT x:HomeUniversity }
  RETURN n {.metric, .period, .value, source: @cited-page(n)} AS one ORDER BY n.period, n.value, n.id } AS published,
COLLECT { MATCH (n:Theme) WHERE @visible(n) RETURN n {.id, @names()} AS one ORDER BY n.id } AS subjects,
COLLECT { MATCH (n:StrategyItem) WHERE @visible(n)           // targets, processes, then what they serve
  RETURN n {.id, @names()} AS one
  ORDER BY n.kind <> 'target', n.kind <> 'process', n.kind, n.code, n.id } AS items,
COLLECT { MATCH (e:Series) RETURN e {.id, nameEn: e.title} AS one ORDER BY e.id } AS series
