/** Raised when the wire changes; older tablets are told to reload. The fingerprint test breaks when it is forgotten. */
export const PROTOCOL_VERSION = 2;
