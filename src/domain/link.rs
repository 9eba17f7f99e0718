//! Addresses that may safely become a link, and the key by which a LinkedIn profile is known.

/// An address with a scheme that cannot run anything: `https`, `http`, `mailto` or `tel`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SafeHref(String);

impl SafeHref {
    /// A link to a web address as people write it: the scheme may be missing. `None`
    /// for anything that is not plainly a web address, `javascript:` above all.
    pub fn web(text: &str) -> Option<SafeHref> {
        let text = text.trim();
        if text.is_empty() || text.chars().any(|it| it.is_whitespace() || it.is_control()) {
            return None;
        }
        let lower = text.to_ascii_lowercase();
        if lower.starts_with("https://") || lower.starts_with("http://") {
            return Some(SafeHref(text.to_owned()));
        }
        let host = lower.split(['/', '?', '#']).next().unwrap_or_default();
        let name = host.split(':').next().unwrap_or_default();
        let is_host = name.contains('.')
            && !host.starts_with(['.', '@'])
            && !host.contains('@')
            && host[name.len()..]
                .chars()
                .skip(1)
                .all(|it| it.is_ascii_digit());
        is_host.then(|| SafeHref(format!("https://{text}")))
    }

    /// A mail to `address`; `None` where it is not one.
    pub fn mail(address: &str) -> Option<SafeHref> {
        is_address(address).then(|| SafeHref(format!("mailto:{}", percent(address.trim()))))
    }

    /// A mail with its subject and text filled in (RFC 6068). No address is
    /// fine too: the user's mail program then asks for one.
    pub fn letter(addresses: &[&str], subject: &str, body: &str) -> SafeHref {
        let to: Vec<String> = addresses
            .iter()
            .filter(|it| is_address(it))
            .map(|it| percent(it.trim()))
            .collect();
        let body = body.replace("\r\n", "\n").replace('\n', "\r\n");
        SafeHref(format!(
            "mailto:{}?subject={}&body={}",
            to.join(","),
            percent(subject),
            percent(&body)
        ))
    }

    /// A call to `number`; `None` where it holds no digit.
    pub fn phone(number: &str) -> Option<SafeHref> {
        let dial: String = number
            .chars()
            .filter(|it| it.is_ascii_digit() || matches!(it, '+' | '*' | '#'))
            .collect();
        dial.bytes()
            .any(|it| it.is_ascii_digit())
            // The plus of a number abroad stands as it is (RFC 3966, section 3).
            .then(|| SafeHref(format!("tel:{}", percent(&dial).replace("%2B", "+"))))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_address(text: &str) -> bool {
    let text = text.trim();
    text.split_once('@')
        .is_some_and(|(local, host)| !local.is_empty() && host.contains('.') && !host.contains('@'))
        && !text
            .chars()
            .any(|it| it.is_whitespace() || it.is_control() || matches!(it, ',' | '<' | '>'))
}

/// Percent-encodes all but unreserved characters and `@` (RFC 3986, section 2.3).
fn percent(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'@') {
            encoded.push(char::from(byte));
        } else {
            const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
            encoded.push('%');
            encoded.push(char::from(DIGITS[usize::from(byte >> 4)]));
            encoded.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
    encoded
}

/// The part of a LinkedIn address that names the member: `ana-souza` in
/// `https://br.linkedin.com/in/Ana-Souza/?trk=x`. `None` for other addresses.
pub fn linkedin_slug(address: &str) -> Option<String> {
    let lower = address.trim().to_lowercase();
    let rest = lower
        .strip_prefix("https://")
        .or(lower.strip_prefix("http://"))
        .unwrap_or(&lower);
    let (host, path) = rest.split_once('/')?;
    if host != "linkedin.com" && !host.ends_with(".linkedin.com") {
        return None;
    }
    let slug = path.strip_prefix("in/").or(path.strip_prefix("pub/"))?;
    let slug = slug.split(['/', '?', '#']).next().unwrap_or_default();
    (!slug.is_empty()).then(|| slug.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_abroad_is_dialled_with_its_plus() {
        let href = SafeHref::phone("+351 (21) 000-00");
        assert_eq!(href.as_ref().map(SafeHref::as_str), Some("tel:+3512100000"));
    }

    #[test]
    fn only_harmless_schemes_become_links() {
        for inert in [
            "javascript:alert(1)",
            " JavaScript:alert(1)",
            "java\tscript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "javascript:alert(1).com",
            "x@y.com",
            "",
            "ana",
        ] {
            assert_eq!(SafeHref::web(inert), None, "{inert}");
        }
        let link = |text| SafeHref::web(text).map(|it| it.as_str().to_owned());
        assert_eq!(
            link("www.ana.example/x").as_deref(),
            Some("https://www.ana.example/x")
        );
        assert_eq!(
            link("HTTP://ana.example").as_deref(),
            Some("HTTP://ana.example")
        );
        assert_eq!(
            link("ana.example:8080").as_deref(),
            Some("https://ana.example:8080")
        );
    }

    #[test]
    fn a_letter_cannot_smuggle_in_another_address_or_header() {
        let href = SafeHref::letter(
            &["ana@x.example", "b?bcc=c@x.example", "no"],
            "Hi & bye",
            "1\n2",
        );
        assert_eq!(
            href.as_str(),
            "mailto:ana@x.example,b%3Fbcc%3Dc@x.example?subject=Hi%20%26%20bye&body=1%0D%0A2"
        );
    }

    #[test]
    fn a_linkedin_member_has_one_key_however_the_address_is_written() {
        for address in [
            "https://www.linkedin.com/in/ana-souza",
            "http://br.linkedin.com/in/Ana-Souza/?trk=profile",
            "linkedin.com/in/ana-souza#x",
        ] {
            assert_eq!(
                linkedin_slug(address).as_deref(),
                Some("ana-souza"),
                "{address}"
            );
        }
        assert_eq!(
            linkedin_slug("https://linkedin.com.evil.example/in/ana"),
            None
        );
        assert_eq!(linkedin_slug("https://www.linkedin.com/company/x"), None);
    }
}
