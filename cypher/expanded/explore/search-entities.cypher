/* explore/search-entities · READ
The 200 strongest things whose names meet each of these texts, unranked; with their names and what orders them among
their like. One row is one thing.
$texts        string[]  full-text queries, folded and escaped, none meeting what another does
$recentSince  date      first day of the recency window
$asOf         date      standing: the day the question is about
$clearance    integer   standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ texts, recentSince, asOf, clearance }] => { RETURN ['東北'] AS texts, date('2023-04-01') AS recentSince, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/search-entities.cypher and cypher/fragments/: change those. */
UNWIND $texts AS text
CALL (text) {
  CALL db.index.fulltext.queryNodes('search' + $clearance, text, {limit: 1000}) YIELD node AS n
  WITH n WHERE n.seenFrom <= $clearance <= n.seenTo AND NOT n:Agreement                       // agreements have no names
  CALL (n) {
    OPTIONAL MATCH (n:Department|Partner)<-[tying:HELD_BY|RUN_BY|BETWEEN|INVOLVES]-(known)
    WHERE tying.seenFrom <= $clearance <= tying.seenTo AND known.seenFrom <= $clearance <= known.seenTo
      AND known.endBasis <> 'preparation' AND (known.endBasis = 'announced' OR coalesce(known.validFrom, $asOf) <= $asOf)
    WITH DISTINCT n, known
    WITH n, count(CASE WHEN known:Agreement AND known.validUntil >= $asOf THEN 1 END) AS standing,
      count(CASE WHEN known:Activity AND known.endBasis <> 'announced' AND known.validUntil >= $recentSince
          AND coalesce(known.validFrom, known.validUntil) <= $asOf THEN 1 END) AS lately,
          coalesce(max(reduce(latest = null, seen IN [known.confirmedOn, known.validFrom] + coalesce(known.signsFrom,
            [])
              | CASE WHEN seen <= $asOf
                AND coalesce(seen.year > latest, true) THEN seen.year ELSE latest END)), 0) AS seenIn
    RETURN standing AS inForce, seenIn AS lastYear,
      lately + CASE WHEN n:Activity
        AND n.endBasis <> 'preparation' AND (n.endBasis = 'announced' OR coalesce(n.validFrom, $asOf) <= $asOf)
        AND n:Activity AND n.endBasis <> 'announced' AND n.validUntil >= $recentSince
          AND coalesce(n.validFrom, n.validUntil) <= $asOf THEN 1 ELSE 0 END AS recent
  }
  RETURN n, inForce, recent, lastYear ORDER BY inForce DESC, recent DESC, lastYear DESC, n.id LIMIT 200
}
RETURN n.id AS id, labels(n) AS labels, coalesce(n.searchForms, []) AS forms,
  CASE WHEN n:HomeUniversity THEN 0 WHEN n:Activity THEN 2
    WHEN n:Organization AND NOT coalesce(n:Partner AND n.partnerLevel <= $clearance, false) THEN 3 ELSE 1 END AS shelf,
  inForce, recent, lastYear ORDER BY id
