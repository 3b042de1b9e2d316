/* explore/search-entities · READ
Everything whose names meet the text, unranked, with what belongs to it and all facts at the ends of both, one row.
$text            string     a full-text question, folded and escaped
$asOf            date       standing: the day the question is about
$clearance       integer    standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ text, asOf, clearance }] => { RETURN '東北' AS text, date('2026-03-31') AS asOf, 0 AS clearance }
*/
MATCH (meta:Meta)
CALL (meta) {
  CALL db.index.fulltext.queryNodes('search' + $clearance, $text, {limit: 200}) YIELD node AS n
  WITH n WHERE n.seenFrom <= $clearance <= n.seenTo
  RETURN collect(n) AS met
}
CALL (met) {                                                     // what a country, region, subject, item or fact leads to
  UNWIND met AS n
  CALL (n) {
    MATCH p = (n:Country)<-[:LOCATED_IN]-(x:Partner) RETURN p, x
    UNION MATCH p = (n:Region)<-[i:IN_REGION]-(:Country)<-[:LOCATED_IN]-(x:Partner) WHERE coalesce(i.validFrom, $asOf) <= $asOf <= coalesce(i.validUntil, $asOf) RETURN p, x
    UNION MATCH p = (n:Region)<-[:IN_REGION]-(x:Partner) RETURN p, x
    UNION MATCH p = (n:Theme)<-[:PART_OF*0..8]-(:Theme)<-[:ABOUT]-(x:Department|Partner|Agreement|Activity) RETURN p, x
    UNION MATCH p = (n:StrategyItem)<-[:ADVANCES]-(x:Agreement|Activity) RETURN p, x
  }
  WITH n, p, x WHERE all(x IN nodes(p) WHERE x.seenFrom <= $clearance <= x.seenTo) AND all(x IN relationships(p) WHERE x.seenFrom <= $clearance <= x.seenTo)
  RETURN collect(DISTINCT x) AS reached, collect(DISTINCT {by: n.id, id: x.id, rule: last(relationships(p)).rule}) AS leads
}
CALL (met, reached) {                                            // with the ends of facts; agreements have no names
  UNWIND met + reached AS n
  WITH DISTINCT n
  OPTIONAL MATCH (n:Agreement|Activity)-[r:HELD_BY|RUN_BY|BETWEEN|INVOLVES]->(e:Department|Partner) WHERE all(x IN [r, e] WHERE x.seenFrom <= $clearance <= x.seenTo)
  UNWIND [n, e] AS one
  WITH DISTINCT one WHERE NOT one:Agreement
  RETURN collect(one) AS found
}
CALL (met, reached, found) {
  UNWIND found AS one
  OPTIONAL MATCH (one:Department|Organization)<-[r:HELD_BY|RUN_BY|BETWEEN|INVOLVES]-(e) WHERE r.seenFrom <= $clearance <= r.seenTo
  WITH met, reached, collect(DISTINCT e) AS more
  UNWIND met + reached + more AS f
  WITH DISTINCT f WHERE f:Agreement|Activity AND f.seenFrom <= $clearance <= f.seenTo AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
  RETURN collect(f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom, .signsUntil, labels: labels(f), counts: true,
    leadUnits: [], units: [(f)-[r:HELD_BY|RUN_BY]->(u) WHERE all(x IN [r, u] WHERE x.seenFrom <= $clearance <= x.seenTo) | u {.id, top: u.id}],
    organizations: [(f)-[r:BETWEEN|INVOLVES]->(o) WHERE NOT o:HomeUniversity AND all(x IN [r, o] WHERE x.seenFrom <= $clearance <= x.seenTo) | o.id]}) AS facts
}
CALL (found) {
  UNWIND found AS n
  OPTIONAL MATCH (n)-[l:LOCATED_IN|IN_REGION]->(c:Country|Region) WHERE n:Organization AND all(x IN [l, c] WHERE x.seenFrom <= $clearance <= x.seenTo)
  WITH n, head(collect(c)) AS c ORDER BY n.id
  RETURN collect(n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases, .reading, .synonymsEn, .synonymsJa, .sector, .place,
    .countryCode, .regionId, .city, .kind, labels: labels(n), isPartner: coalesce(n:Partner AND n.partnerLevel <= $clearance, false),
    answers: [(n:Partner)<-[a:DESCRIBES]-(r:Record {kind: 'answer'}) WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND all(x IN [a, r] WHERE x.seenFrom <= $clearance <= x.seenTo) | r.fields],
    countryNames: c {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases}}) AS nodes
}
RETURN facts, leads, [n IN met | n.id] AS met, nodes
