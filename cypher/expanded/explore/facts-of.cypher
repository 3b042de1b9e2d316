/* explore/facts-of · READ
Agreements and activities as nodes of a canvas, with what each follows and rests on and with their subjects, one row.
$ids        string[]  ids of agreements and activities, at most 4 000
$clearance  integer   standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ ids, clearance }] => { RETURN ['agr-1', 'act-1'] AS ids, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/facts-of.cypher and cypher/fragments/: change those. */
CALL () {
  MATCH (f:Agreement|Activity) WHERE f.id IN $ids AND f.seenFrom <= $clearance <= f.seenTo
  RETURN collect(f) AS found
}
CALL (found) {
  UNWIND found AS f
  MATCH (f)-[r:ABOUT|ADVANCES]->(t) WHERE r.seenFrom <= $clearance <= r.seenTo AND t.seenFrom <= $clearance <= t.seenTo
  WITH DISTINCT t ORDER BY t.id
  RETURN collect(t) AS topics
}
RETURN [f IN found
  | f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom, .signsUntil,
    labels: labels(f), units: coalesce(f.units, []), tops: coalesce(f.tops, []),
  organizations: coalesce(f.organizations, []), leadUnits: coalesce(f.leadUnits, []), counts: true, .nameEn, .nameJa,
    .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
    .signedOn, .effectiveOn, .renewedOn, .expiresOn, .startsOn, .endsOn, .signedYear, .startYear,
    follows: COLLECT { MATCH (f)-[leads:FOLLOWS]->(target) WHERE leads.seenFrom <= $clearance <= leads.seenTo
      AND target.seenFrom <= $clearance <= target.seenTo
        RETURN DISTINCT target.id ORDER BY target.id }, under: COLLECT { MATCH (f)-[leads:UNDER]->(target)
          WHERE leads.seenFrom <= $clearance <= leads.seenTo AND target.seenFrom <= $clearance <= target.seenTo
            RETURN DISTINCT target.id ORDER BY target.id }, topics: COLLECT { MATCH (f)-[leads:ABOUT|ADVANCES]->(target) WHERE leads.seenFrom <= $clearance <= leads.seenTo AND target.seenFrom <= $clearance <= target.seenTo
                RETURN DISTINCT target.id ORDER BY target.id }}] AS facts,
  [t IN topics
    | t {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
      labels: labels(t)}] AS topics
