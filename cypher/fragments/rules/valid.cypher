/* valid(x)
What has a time and has it on the day; without a first or last day it has no end there.
*/
coalesce(x.validFrom, $asOf) <= $asOf <= coalesce(x.validUntil, $asOf)
