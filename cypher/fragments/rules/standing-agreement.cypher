/* standing-agreement(f)
An agreement that nobody says is over.
*/
f:Agreement AND (f.endBasis = 'presumed' OR f.validUntil >= $asOf)
