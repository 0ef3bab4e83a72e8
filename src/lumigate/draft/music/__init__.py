"""Draft music: a prompt becomes a form, the form a score, the score a mix."""
