/* explore/search-entities · READ
Everything whose names meet the text, unranked, with what belongs to it and all facts at the ends of both, one row.
$text  string = '東北'  a full-text query, folded and escaped
*/
CALL () {
  CALL db.index.fulltext.queryNodes('search' + $clearance, $text, {limit: 200}) YIELD node AS n
  WITH n WHERE @visible(n)
  RETURN collect(n) AS met
}
CALL (met) {                                                  // what a country, region, subject, item or fact leads to
  UNWIND met AS n
  CALL (n) {
    MATCH (n:Country)<-[r:LOCATED_IN]-(x:Partner) RETURN r, x
    UNION MATCH (n:Region)<-[i:IN_REGION]-(c:Country)<-[r:LOCATED_IN]-(x:Partner) WHERE @valid(i) AND @visible(i, c)
    RETURN r, x
    UNION MATCH (n:Region)<-[r:IN_REGION]-(x:Partner) RETURN r, x
    UNION WITH n WHERE n:Theme MATCH (t:Theme)<-[r:ABOUT]-(x:Department|Partner|Agreement|Activity)
    WHERE n.id IN t.within AND @visible(t) RETURN r, x
    UNION WITH n WHERE n:StrategyItem MATCH (t:StrategyItem)<-[r:ADVANCES]-(x)
    WHERE n.id IN t.within AND @visible(t) RETURN r, x
  }
  WITH n, r, x WHERE @visible(r, x)
  RETURN collect(DISTINCT x) AS reached, collect(DISTINCT {by: n.id, id: x.id, rule: r.rule}) AS leads
}
CALL (met, reached) {                                             // with the ends of facts; agreements have no names
  UNWIND met + reached AS n
  UNWIND [n.id] + coalesce(n.units, []) + coalesce(n.organizations, []) AS id
  WITH DISTINCT id
  MATCH (one:Entity {id: id}) WHERE @visible(one) AND NOT one:Agreement AND (one IN met OR NOT one:HomeUniversity)
  RETURN collect(one) AS found
}
CALL (met, reached, found) {
  UNWIND found AS one
  OPTIONAL MATCH (one:Department|Organization)<-[r:HELD_BY|RUN_BY|BETWEEN|INVOLVES]-(e) WHERE @visible(r)
  WITH met, reached, collect(DISTINCT e) AS more
  UNWIND met + reached + more AS f
  WITH DISTINCT f WHERE f:Agreement|Activity AND @visible(f) AND @on-record(f)
  RETURN collect(f {@full-fact(f)}) AS facts
}
CALL (found) {
  UNWIND found AS n
  WITH n ORDER BY n.id
  RETURN collect(n {.id, @names(), .reading, .synonymsEn, .synonymsJa, .sector, .place, .countryCode, .regionId, .city,
    .kind, labels: labels(n), isPartner: coalesce(@is-partner(n), false), answers: coalesce(n.answers, []),
    countryNames: CASE WHEN n:Organization THEN @country-names(n) END}) AS nodes
}
RETURN facts, leads, [n IN met | n.id] AS met, nodes
