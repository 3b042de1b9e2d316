/* explore/evidence-of · READ
Agreements and activities with all that is stated of them and the records that say so; one row is one of them.
$ids        string[]  ids of agreements and activities
$clearance  integer   standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ ids, clearance }] => { RETURN ['agr-1', 'act-1'] AS ids, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/evidence-of.cypher and cypher/fragments/: change those. */
MATCH (f:Agreement|Activity) WHERE f.id IN $ids AND f.seenFrom <= $clearance <= f.seenTo
RETURN f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom, .signsUntil,
  labels: labels(f), units: coalesce(f.units, []), tops: coalesce(f.tops, []),
  organizations: coalesce(f.organizations, []), leadUnits: coalesce(f.leadUnits, []), counts: true, .nameEn, .nameJa,
    .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
  .signedOn, .renewedOn, .startsOn, .endsOn, .expiresOn, .note,
  caretaker: EXISTS { (f)<-[care:LOOKS_AFTER]-(carer:Person) WHERE care.seenFrom <= $clearance <= care.seenTo
    AND carer.seenFrom <= $clearance <= carer.seenTo },
  records: COLLECT { MATCH (f)<-[says:DESCRIBES]-(record:Record)-[read:FROM]->(file:Source)
      WHERE coalesce(record.retractedAt, record.supersededAt) IS NULL
        AND says.seenFrom <= $clearance <= says.seenTo AND record.seenFrom <= $clearance <= record.seenTo
        AND read.seenFrom <= $clearance <= read.seenTo AND file.seenFrom <= $clearance <= file.seenTo
      WITH record, file ORDER BY record.statedOn DESC, record.id
      RETURN record {.id, .kind, .statedOn, .recordedAt, .fields, from: file {.id, .kind, .title, .url, .publishedOn,
        .licence},
        cites: [(record)-[cites:CITES]->(cited:Source) WHERE cites.seenFrom <= $clearance <= cites.seenTo
          AND cited.seenFrom <= $clearance <= cited.seenTo
          | cited {.id, .kind, .title, .url, .publishedOn, .licence}]} }} AS fact ORDER BY fact.id
