"""Where things are kept: tables, the group-committing journal, repositories, migrations, blobs."""
