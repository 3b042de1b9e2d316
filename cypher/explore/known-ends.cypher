/* explore/known-ends · READ
Every unit and partner, one row each: how it is drawn, what lists narrow and sort by, where it lies, what it is about and
what the standing of a partner rests on besides facts. What the server keeps in memory for one version of the data.
*/
MATCH (n:Partner|Department) WHERE (n:Department OR @is-partner(n)) AND @visible(n)
RETURN n {.id, @names(), .city, .lat, .lon,
  .kind, .countsWith, .officialOrder, .activeFrom, .activeTo, .sector, .place, .countryCode, .regionId,
  .sortEn, .sortJa, labels: labels(n), leadUnits: coalesce(n.leadUnits, []), answers: coalesce(n.answers, []),
  strategicFrom: coalesce(n.strategicFrom, []), strategicUntil: coalesce(n.strategicUntil, []),
  countries: [(n)-[l:LOCATED_IN]->(c:Country) WHERE @visible(l, c) | c.id],
  regions: @in-regions(n),
  about: [(n)-[a:ABOUT]->(t:Theme) WHERE @visible(a, t) | t {.id, rule: a.rule}],
  sortCountry: head([(n)-[:LOCATED_IN|IN_REGION*1..2]->(g:Region {scheme: 'plate'}) WHERE @visible(g) | 100 + g.order])
    + coalesce(head([(n)-[l:LOCATED_IN]->(c:Country) WHERE @visible(l, c) | c.sortEn]), '')} AS end
