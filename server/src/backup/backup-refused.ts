/** Why a backup or a restore was not made, in a sentence that says what to do. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
}
