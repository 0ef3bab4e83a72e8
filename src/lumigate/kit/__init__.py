"""Small pieces that know nothing of the product: ids, time, money, hashing, sniffing."""
