/* agreement-state(f)
The state of an agreement that is on record, on the day: the first that fits. `agreementState.ts` says the same.
*/
CASE
  WHEN f.endBasis = 'announced' OR f.validFrom > $asOf THEN 'planned'
  WHEN f.endBasis = 'reported' AND coalesce(f.validUntil < $asOf, true) THEN 'ended'
  WHEN f.endBasis = 'stated' AND f.validUntil < $asOf THEN 'expired'
  WHEN f.endBasis = 'presumed' AND coalesce(f.validUntil < $asOf, true) THEN 'unknown'
  WHEN f.endBasis = 'stated' AND CASE WHEN f.noticeMonths IS NULL THEN $asOf > f.validUntil - duration({months: 6})
    ELSE $asOf >= f.validUntil - duration({months: f.noticeMonths}) END THEN 'expiring'
  ELSE 'in_force'
END
