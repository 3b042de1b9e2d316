/* recent(f)
An activity within the recency window: the second measure of tie order.
$recentSince  date = date('2023-04-01')  first day of the recency window
*/
f:Activity AND f.endBasis <> 'announced' AND f.validUntil >= $recentSince
  AND coalesce(f.validFrom, f.validUntil) <= $asOf
