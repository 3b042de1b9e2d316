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
    MATCH p = (n:Country)<-[:LOCATED_IN]-(x:Partner) RETURN p, x
    UNION MATCH p = (n:Region)<-[i:IN_REGION]-(:Country)<-[:LOCATED_IN]-(x:Partner) WHERE @valid(i) RETURN p, x
    UNION MATCH p = (n:Region)<-[:IN_REGION]-(x:Partner) RETURN p, x
    UNION MATCH p = (n:Theme)<-[:PART_OF*0..8]-(:Theme)<-[:ABOUT]-(x:Department|Partner|Agreement|Activity) RETURN p, x
    UNION MATCH p = (n:StrategyItem)<-[:PART_OF|SERVES*0..8]-(:StrategyItem)<-[:ADVANCES]-(x:Agreement|Activity)
    RETURN p, x
  }
  WITH n, p, x WHERE @visible-path(p)
  RETURN collect(DISTINCT x) AS reached,
    collect(DISTINCT {by: n.id, id: x.id, rule: last(relationships(p)).rule}) AS leads
}
CALL (met, reached) {                                             // with the ends of facts; agreements have no names
  UNWIND met + reached AS n
  WITH DISTINCT n
  OPTIONAL MATCH (n:Agreement|Activity)-[r:HELD_BY|RUN_BY|BETWEEN|INVOLVES]->(e:Department|Partner) WHERE @visible(r, e)
  UNWIND [n, e] AS one
  WITH DISTINCT one WHERE NOT one:Agreement
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
