/* on-record(fact)
An agreement or activity that counts on the day: begun or announced, not in preparation.
*/
NOT @in-preparation(fact) AND (fact.endBasis = 'announced' OR coalesce(fact.validFrom, $asOf) <= $asOf)
