/* partnership-state(f)
The state of a partner on the day, over the rows `f` of all on record at its end. `partnershipState.ts` says the same.
*/
CASE
  WHEN count(CASE WHEN @sign-of-life(f) THEN 1 END) > 0
    THEN CASE WHEN count(CASE WHEN @standing-agreement(f) THEN 1 END) > 0 THEN 'living' ELSE 'unformalised' END
  WHEN count(CASE WHEN @standing-agreement(f) THEN 1 END) > 0 THEN 'quiet'
  WHEN count(CASE WHEN f.endBasis <> 'announced' THEN 1 END) > 0 THEN 'past'
  ELSE 'prospect'
END
