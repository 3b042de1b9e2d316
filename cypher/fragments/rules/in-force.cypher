/* in-force(f)
An agreement that is in force or expiring on the day: the first measure of tie order.
*/
f:Agreement AND f.validUntil >= $asOf
