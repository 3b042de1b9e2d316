/* explore/facts-on-record · READ
Every agreement and activity on record, one row each, with its dates and all that a fact filter asks about.
*/
MATCH (f:Agreement|Activity) WHERE @visible(f) AND @on-record(f)
RETURN f {@full-fact(f), .signedOn, .renewedOn, .expiresOn, .startsOn, .signedYear, .startYear,
  .strategyItems, .themes, .series, .sourceKinds} AS fact
ORDER BY f.id
