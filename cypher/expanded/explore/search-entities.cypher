/* explore/search-entities · READ
Everything whose names meet the text, unranked, with what belongs to it and all facts at the ends of both, one row.
$text       string   a full-text query, folded and escaped
$asOf       date     standing: the day the question is about
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ text, asOf, clearance }] => { RETURN '東北' AS text, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/search-entities.cypher and cypher/fragments/: change those. */
CALL () {
  CALL db.index.fulltext.queryNodes('search' + $clearance, $text, {limit: 200}) YIELD node AS n
  WITH n WHERE n.seenFrom <= $clearance <= n.seenTo
  RETURN collect(n) AS met
}
CALL (met) {                                                  // what a country, region, subject, item or fact leads to
  UNWIND met AS n
  CALL (n) {
    MATCH (n:Country)<-[r:LOCATED_IN]-(x:Partner) RETURN r, x
    UNION MATCH (n:Region)<-[i:IN_REGION]-(c:Country)<-[r:LOCATED_IN]-(x:Partner)
      WHERE coalesce(i.validFrom, $asOf) <= $asOf <= coalesce(i.validUntil, $asOf)
        AND i.seenFrom <= $clearance <= i.seenTo AND c.seenFrom <= $clearance <= c.seenTo
    RETURN r, x
    UNION MATCH (n:Region)<-[r:IN_REGION]-(x:Partner) RETURN r, x
    UNION WITH n WHERE n:Theme MATCH (t:Theme)<-[r:ABOUT]-(x:Department|Partner|Agreement|Activity)
    WHERE n.id IN t.within AND t.seenFrom <= $clearance <= t.seenTo RETURN r, x
    UNION WITH n WHERE n:StrategyItem MATCH (t:StrategyItem)<-[r:ADVANCES]-(x)
    WHERE n.id IN t.within AND t.seenFrom <= $clearance <= t.seenTo RETURN r, x
  }
  WITH n, r, x WHERE r.seenFrom <= $clearance <= r.seenTo AND x.seenFrom <= $clearance <= x.seenTo
  RETURN collect(DISTINCT x) AS reached, collect(DISTINCT {by: n.id, id: x.id, rule: r.rule}) AS leads
}
CALL (met, reached) {                                             // with the ends of facts; agreements have no names
  UNWIND met + reached AS n
  UNWIND [n.id] + coalesce(n.units, []) + coalesce(n.organizations, []) AS id
  WITH DISTINCT id
  MATCH (one:Entity {id: id}) WHERE one.seenFrom <= $clearance <= one.seenTo AND NOT one:Agreement
    AND (one IN met OR NOT one:HomeUniversity)
  RETURN collect(one) AS found
}
CALL (met, reached, found) {
  UNWIND found AS one
  OPTIONAL MATCH (one:Department|Organization)<-[r:HELD_BY|RUN_BY|BETWEEN|INVOLVES]-(e)
    WHERE r.seenFrom <= $clearance <= r.seenTo
  WITH met, reached, collect(DISTINCT e) AS more
  UNWIND met + reached + more AS f
  WITH DISTINCT f WHERE f:Agreement|Activity AND f.seenFrom <= $clearance <= f.seenTo
    AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
  RETURN collect(f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom,
    .signsUntil, .units, .tops, .organizations, .leadUnits, labels: labels(f), counts: true}) AS facts
}
CALL (found) {
  UNWIND found AS n
  WITH n ORDER BY n.id
  RETURN collect(n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa,
    .aliases, .reading, .synonymsEn, .synonymsJa, .sector, .place, .countryCode, .regionId, .city,
    .kind, labels: labels(n), isPartner: coalesce(n:Partner
      AND n.partnerLevel <= $clearance, false), answers: coalesce(n.answers, []),
    countryNames: CASE WHEN n:Organization THEN head([(n)-[located:LOCATED_IN|IN_REGION]->(land:Country|Region)
        WHERE located.seenFrom <= $clearance <= located.seenTo AND land.seenFrom <= $clearance <= land.seenTo
          | land {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa,
            .aliases}]) END}) AS nodes
}
RETURN facts, leads, [n IN met | n.id] AS met, nodes
