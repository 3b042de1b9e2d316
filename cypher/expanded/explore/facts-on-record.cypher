/* explore/facts-on-record · READ
Every agreement and activity on record, one row each, with its dates and all that a fact filter asks about.
$asOf       date     standing: the day the question is about
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ asOf, clearance }] => { RETURN date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/facts-on-record.cypher and cypher/fragments/: change those. */
MATCH (f:Agreement|Activity) WHERE f.seenFrom <= $clearance <= f.seenTo
  AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
RETURN f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom, .signsUntil,
  .units, .tops, .organizations, .leadUnits, labels: labels(f), counts: true, .signedOn, .renewedOn, .expiresOn,
    .startsOn, .signedYear, .startYear,
  .strategyItems, .themes, .series, .sourceKinds} AS fact
ORDER BY f.id
