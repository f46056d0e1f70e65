// The version of the record format that this program writes: one number for the database, backups and study files.

/** Raised by one whenever a record changes its shape; each rise comes with a migration step and a fixture. */
export const FORMAT_VERSION = 2;
