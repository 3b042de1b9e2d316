/* explore/known-facts · READ
Every agreement and activity of any day, one row each, with its ends, its dates and all that a fact filter asks about.
What the server keeps in memory for one version of the data.
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ clearance }] => { RETURN 0 AS clearance }
Made by `npm run codegen` from cypher/explore/known-facts.cypher and cypher/fragments/: change those. */
MATCH (meta:Meta)
MATCH (f:Agreement|Activity) WHERE f.seenFrom <= $clearance <= f.seenTo
RETURN f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom, .signsUntil,
  labels: labels(f), units: coalesce(f.units, []), tops: coalesce(f.tops, []),
  organizations: coalesce(f.organizations, []), leadUnits: coalesce(f.leadUnits, []), counts: true, .signedOn,
    .renewedOn, .expiresOn, .startsOn, .endsOn, .signedYear, .startYear,
  strategyItems: coalesce(f.strategyItems, []), themes: coalesce(f.themes, []),
  series: coalesce(f.series, []), sourceKinds: coalesce(f.sourceKinds, []),
    caretaker: EXISTS { (f)<-[care:LOOKS_AFTER]-(carer:Person) WHERE care.seenFrom <= $clearance <= care.seenTo
      AND carer.seenFrom <= $clearance <= carer.seenTo },
  stated: [(f)-[says:ABOUT|ADVANCES]->(t) WHERE says.rule IN ['fields', 'topics', 'call']
    AND says.seenFrom <= $clearance <= says.seenTo AND t.seenFrom <= $clearance <= t.seenTo | t.id]
  } AS fact, coalesce(meta['dataVersion' + $clearance], 0) AS dataVersion
ORDER BY f.id
