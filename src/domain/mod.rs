//! What people, offers, needs and introductions are. Knows nothing but itself.
