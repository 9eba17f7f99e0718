//! Light, dark, or as the system says. Kept on the device, not in the book: it is no fact.

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

impl Theme {
    pub const ALL: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];

    /// As it is kept. The style sheets know `light` and `dark` by these names.
    pub fn code(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// Reads what [`Theme::code`] wrote; the system's theme where it is anything else.
    pub fn read(code: &str) -> Theme {
        let named = Theme::ALL.into_iter().find(|it| it.code() == code);
        named.unwrap_or_default()
    }
}
