declare module 'virtual:places' {
  /** Where the file of all places stands on this server. */
  const address: string;
  export default address;
}
